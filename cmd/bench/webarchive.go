package main

import (
	"bufio"
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"runtime"
	"strings"
	"time"

	"tawatur/internal/testweb"
	"tawatur/pipeline"
)

// reading streams archives of the web through reading, extraction and analysis and
// prints pages a second and memory as it goes. Without PATH it makes an archive of the
// pages of the test web, each time with another address and number, filled up with
// scripts, styles and menus to the size that pages of news have.
type reading struct{ megabytes, size int }

func (r *reading) flags(f *flag.FlagSet) {
	f.IntVar(&r.megabytes, "mb", 1024, "length of the archive that is made, in MB")
	f.IntVar(&r.size, "size", 64, "least length of a page in it, in KB")
}

func (r *reading) measure(ctx context.Context, w io.Writer, paths []string) error {
	var o pipeline.Options
	if len(paths) == 0 {
		archive, err := madeArchive(int64(r.megabytes)*1_000_000, r.size*1000)
		if err != nil {
			return err
		}
		defer archive.Close()
		o.Stdin, paths = archive, []string{"-"}
	}
	p, err := pipeline.New(o)
	if err != nil {
		return err
	}
	return readPages(ctx, w, p, paths)
}

// readPages reads paths and prints a line each so many pages, and one for all.
func readPages(ctx context.Context, w io.Writer, p *pipeline.Pipeline, paths []string) error {
	const every = 2000
	start, used := time.Now(), processorTime()
	lap := start
	captures, reports, skips, length := 0, 0, 0, 0
	for b := range p.Read(ctx, paths) {
		skips += len(b.Skips)
		reports += len(b.Readings)
		if b.Capture == nil {
			continue
		}
		length += len(b.Capture.Raw)
		if captures++; captures%every == 0 {
			fmt.Fprintf(w, "%8d pages  %6.0f pages/s  %6.1f MiB held\n", captures, every/time.Since(lap).Seconds(), memoryOf("self").now)
			lap = time.Now()
		}
	}
	took := time.Since(start)
	fmt.Fprintf(w, "%d pages of %.0f MB, %d reports, %d notices, %d processors\n", captures, float64(length)/1e6, reports, skips, runtime.GOMAXPROCS(0))
	fmt.Fprintf(w, "%.1f s, %.0f pages/s, %.1f MB/s; %.2f ms of processors a page; peak memory %.1f MiB\n", took.Seconds(),
		float64(captures)/took.Seconds(), float64(length)/1e6/took.Seconds(), (processorTime()-used).Seconds()*1000/float64(max(captures, 1)), peakMiB())
	return ctx.Err()
}

// madeArchive streams an archive in WARC of about length bytes.
func madeArchive(length int64, size int) (io.ReadCloser, error) {
	web, err := testweb.Pages(testweb.Everywhere)
	if err != nil {
		return nil, err
	}
	for i := range web {
		web[i].HTML = filledUp(web[i].HTML, size)
	}
	r, pipe := io.Pipe()
	go func() {
		w := bufio.NewWriterSize(pipe, 1<<20)
		for n, done := 0, int64(0); done < length; n++ {
			wrote, err := writeRecord(w, web[n%len(web)], n)
			if done += int64(wrote); err != nil {
				pipe.CloseWithError(err)
				return
			}
		}
		pipe.CloseWithError(w.Flush())
	}()
	return r, nil
}

// writeRecord writes the answer of a page's host with a number in its first paragraph.
func writeRecord(w io.Writer, p testweb.Page, n int) (int, error) {
	number := []byte(fmt.Sprintf(" %d %d", n, n%97))
	body := bytes.Replace(p.HTML, []byte("</p>"), append(number, "</p>"...), 1)
	head := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
	mark := "?"
	if strings.Contains(p.At, "?") {
		mark = "&"
	}
	return fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\nWARC-Date: 2026-11-22T09:00:00Z\r\nWARC-Target-URI: %s%sn=%d\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s%s\r\n\r\n",
		n, p.At, mark, n, len(head)+len(body), head, body)
}

// What pages of news hold besides their text.
const (
	fillScript = `<script>window.dataLayer=window.dataLayer||[];(function(w,d,s,l){w[l]=w[l]||[];w[l].push({start:new Date().getTime(),event:"load"});var f=d.getElementsByTagName(s)[0];if(f){f.parentNode.insertBefore(d.createElement(s),f)}})(window,document,"script","dataLayer");</script>`
	fillStyle  = `<style>.menu-item a{display:block;padding:4px 12px;color:#222}.menu-item a:hover{color:#900}@media(max-width:720px){.menu-item{float:none;width:100%}}</style>`
	fillMenu   = `<nav class="menu"><ul><li class="menu-item menu-item-type-taxonomy"><a href="/section/one">1</a></li><li class="menu-item"><a href="/section/two">2</a></li><li class="menu-item"><svg viewBox="0 0 24 24"><path d="M12 2l3 7h7l-6 5 2 8-6-5-6 5 2-8-6-5h7z"/></svg></li></ul></nav>`
)

// filledUp puts scripts, styles and menus at the end of a page until it has size bytes.
func filledUp(page []byte, size int) []byte {
	var b bytes.Buffer
	end := bytes.LastIndex(page, []byte("</body>"))
	if end < 0 {
		end = len(page)
	}
	b.Write(page[:end])
	for b.Len() < size-(len(page)-end) {
		b.WriteString(fillScript + fillStyle + fillScript + fillMenu)
	}
	b.Write(page[end:])
	return b.Bytes()
}
