package store

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"

	_ "modernc.org/sqlite" // registers the driver "sqlite"
)

// defaultWait is how long another process may hold the database.
const defaultWait = 5 * time.Second

// Options says how a database is opened. The zero value opens it for writing.
type Options struct {
	// Now is the clock for the moments that are stored; time.Now when nil.
	Now func() time.Time
	// ReadOnly opens an existing database without changing a byte of it.
	ReadOnly bool
	// Wait is how long to wait while another process holds the database
	// before giving up with CodeLocked; five seconds when zero.
	Wait time.Duration
}

// Store is an open database. Close it when done.
type Store struct {
	path    string
	now     func() time.Time
	reader  *sql.DB
	writer  *sql.DB              // one connection; nil when read-only
	writes  map[string]*sql.Stmt // every writing statement, prepared
	many    map[string]*sql.Stmt // those of many rows
	made    []made               // of reports, when they are stored; nil when read-only
	packer  packer
	stems   stemmer
	keyring keyring
	forms   former
	listed  listedNames
	log     logKeeper
	known   knownForms
	words   nearForms
	watch   watcher

	mu    sync.Mutex
	reads map[string]*sql.Stmt // reading statements, prepared at first use
}

// Open opens the database at path, creates it when it is missing and brings an
// older one up to date. The codes of its errors: CodeNotFound (no such file,
// or no such folder), CodeInvalid (a folder, no permission, a database of
// another program), CodeDamaged (not a database, or broken), CodeNewer (written
// by a newer version), CodeLocked (held by another process), CodeFull.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Wait == 0 {
		o.Wait = defaultWait
	}
	s := &Store{path: path, now: o.Now, reads: map[string]*sql.Stmt{}}
	if err := s.open(ctx, o); err != nil {
		s.Close()
		return nil, s.fail(opOpen, err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, o Options) error {
	if err := inspect(s.path, o.ReadOnly); err != nil {
		return err
	}
	if o.ReadOnly {
		return s.openReadOnly(ctx, o)
	}
	var err error
	if s.writer, err = connect(s.path, o.Wait, 1, writerParams()); err != nil {
		return err
	}
	if err = upToDate(ctx, s.writer, o.Wait); err != nil {
		return err
	}
	if s.writes, err = prepareAll(ctx, s.writer, slices.Concat(writeStatements, nameStatements, forgettingStatements, findingStatements)); err != nil {
		return err
	}
	if s.many, err = prepareMany(ctx, s.writer, manyStatements); err != nil {
		return err
	}
	s.made = s.madeOfReports()
	if err = s.bringUpToDate(ctx); err != nil {
		return err
	}
	s.log.most = mostInLog
	if s.log.db, err = connect(s.path, mostHeldUp, 1, url.Values{}); err != nil {
		return err
	}
	s.reader, err = connect(s.path, o.Wait, readers(), readerParams())
	return err
}

// openReadOnly falls back to reading the file as one that nobody changes where
// its folder allows no lock files beside it.
func (s *Store) openReadOnly(ctx context.Context, o Options) error {
	for _, params := range []url.Values{{"mode": {"ro"}}, {"mode": {"ro"}, "immutable": {"1"}}} {
		db, err := connect(s.path, o.Wait, readers(), params)
		if err != nil {
			return err
		}
		s.reader = db
		err = known(ctx, db)
		if err == nil || !cannotLock(err) || exists(s.path+"-wal") {
			return err
		}
		db.Close()
	}
	return errors.New("the folder allows no lock files")
}

// Close closes the database. Work that is under way is rolled back.
func (s *Store) Close() error {
	errs := []error{s.log.close(), s.watch.close()}
	for _, db := range []*sql.DB{s.reader, s.writer} { // the last one tidies the log up
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// readers is how many pages can be read for at once, and one connection that watches.
func readers() int { return max(4, runtime.GOMAXPROCS(0)) + 1 }

// writerParams: a write-ahead log with synchronous=NORMAL loses nothing when
// the process is killed; a power cut can lose the last transactions, whole. SQLite
// brings the log into the database at a commit only where [logKeeper] came too late.
func writerParams() url.Values {
	return url.Values{
		"_txlock":      {"immediate"},
		"_synchronous": {"NORMAL"},
		"_pragma":      {"cache_size(-32000)", "wal_autocheckpoint(40000)", "journal_size_limit(67108864)"},
	}
}

// readerParams: the memory lets a page that is asked for often find the rows of what is
// common, with no call of the system for each.
func readerParams() url.Values {
	return url.Values{"_query_only": {"1"}, "_pragma": {"cache_size(-16000)"}}
}

func connect(path string, wait time.Duration, conns int, params url.Values) (*sql.DB, error) {
	params.Set("_busy_timeout", strconv.FormatInt(wait.Milliseconds(), 10))
	params.Set("_foreign_keys", "1")
	params.Set("_dqs", "0")       // a misspelt column is an error, not a string
	params.Set("_defensive", "1") // SQL cannot damage the file
	params.Set("_error_rc", "1")
	db, err := sql.Open("sqlite", uri(path)+"?"+params.Encode())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(conns)
	db.SetMaxIdleConns(conns)
	return db, nil
}
