package client_test

import (
	"context"
	"fmt"
	"log"

	"tawatur/client"
)

// Lists what is contested, and who stands against it.
func Example() {
	ctx := context.Background()
	c, err := client.New("http://127.0.0.1:8080", client.WithCache(100))
	if err != nil {
		log.Fatal(err)
	}
	for story, err := range c.Stories(ctx, client.Stories{Standing: "contested"}) {
		if err != nil {
			log.Fatal(err)
		}
		for claim, err := range c.Claims(ctx, story.ID) {
			if err != nil {
				log.Fatal(err)
			}
			for _, x := range claim.Contradictions {
				fmt.Println(claim.Text, x.Outlet, x.How, x.Quote)
			}
		}
	}
}
