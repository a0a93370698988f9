// An S3-compatible server for the tests: gofakes3 with everything in memory, on a free port, which it prints.
//
// With -unconditional it loses If-Match and If-None-Match on its way, as older stores do without a word.
package main

import (
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

func main() {
	unconditional := flag.Bool("unconditional", false, "ignore If-Match and If-None-Match")
	bucket := flag.String("bucket", "pano", "bucket that is there from the start")
	flag.Parse()

	backend := s3mem.New()
	if err := backend.CreateBucket(*bucket); err != nil {
		log.Fatal(err)
	}
	handler := gofakes3.New(backend).Server()
	if *unconditional {
		handler = withoutConditions(handler)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("listening on http://%s\n", listener.Addr())
	log.Fatal(http.Serve(listener, handler))
}

func withoutConditions(next http.Handler) http.Handler {
	return http.HandlerFunc(func(response http.ResponseWriter, request *http.Request) {
		request.Header.Del("If-Match")
		request.Header.Del("If-None-Match")
		next.ServeHTTP(response, request)
	})
}
