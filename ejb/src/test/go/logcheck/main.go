// Logcheck holds a log of ours against the Go project's own tools for transparency logs: sumdb/note for the checkpoint,
// sumdb/tlog for tiles, inclusion and consistency. It was written from C2SP tlog-tiles and tlog-proof, not from the
// product's code.
//
// usage: logcheck <prefix> <verifier key> [<proofs>]
//
// The prefix is a URL or a directory below which checkpoint and tile/ stand. The directory of proofs may hold
// <index>.tlog-proof and <size>.consistency (one base64 hash a line, from that size to the checkpoint's).
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// More entries and sizes than this are sampled, always with the first and the last.
const most = 300

func main() {
	if len(os.Args) < 3 || len(os.Args) > 4 {
		fmt.Fprintln(os.Stderr, "usage: logcheck <prefix> <verifier key> [<proofs>]")
		os.Exit(64)
	}
	log := &log{prefix: os.Args[1], tiles: map[string][]byte{}}
	report, err := log.check(os.Args[2], os.Args[3:])
	if err != nil {
		fmt.Println("REFUSED", err)
		os.Exit(1)
	}
	fmt.Println("ACCEPTED", report)
}

type log struct {
	prefix   string
	verifier note.Verifier
	tiles    map[string][]byte
}

func (l *log) check(vkey string, proofs []string) (string, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return "", fmt.Errorf("verifier key: %w", err)
	}
	l.verifier = verifier
	signed, err := l.fetch("checkpoint")
	if err != nil {
		return "", err
	}
	tree, err := l.open(signed)
	if err != nil {
		return "", fmt.Errorf("checkpoint: %w", err)
	}
	if tree.N == 0 {
		// RFC 6962, section 2.1; sumdb knows no empty tree.
		if tlog.Hash(sha256.Sum256(nil)) != tree.Hash {
			return "", fmt.Errorf("the root of the empty tree is %v", tree.Hash)
		}
		return "size 0", nil
	}
	hashes := tlog.TileHashReader(tree, l)
	records, err := l.checkRecords(tree, hashes)
	if err != nil {
		return "", err
	}
	sizes, err := checkSizes(tree, hashes)
	if err != nil {
		return "", err
	}
	given := 0
	if len(proofs) == 1 {
		if given, err = l.checkGiven(tree, hashes, proofs[0]); err != nil {
			return "", err
		}
	}
	return fmt.Sprintf("size %d: %d records, %d earlier sizes, %d proofs given", tree.N, records, sizes, given), nil
}

// The checkpoint's text is origin, size and root; the key's name is the origin.
func (l *log) open(signed []byte) (tlog.Tree, error) {
	opened, err := note.Open(signed, note.VerifierList(l.verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != l.verifier.Name() || lines[3] != "" {
		return tlog.Tree{}, fmt.Errorf("unexpected text %q", opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func (l *log) checkRecords(tree tlog.Tree, hashes tlog.HashReader) (int, error) {
	checked := 0
	for _, index := range sample(0, tree.N-1) {
		record, err := l.record(tree, index)
		if err != nil {
			return 0, err
		}
		proof, err := tlog.ProveRecord(tree.N, index, hashes)
		if err != nil {
			return 0, fmt.Errorf("record %d: %w", index, err)
		}
		if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(record)); err != nil {
			return 0, fmt.Errorf("record %d: %w", index, err)
		}
		checked++
	}
	return checked, nil
}

func checkSizes(tree tlog.Tree, hashes tlog.HashReader) (int, error) {
	checked := 0
	for _, size := range sample(1, tree.N) {
		root, err := tlog.TreeHash(size, hashes)
		if err != nil {
			return 0, fmt.Errorf("size %d: %w", size, err)
		}
		proof, err := tlog.ProveTree(tree.N, size, hashes)
		if err != nil {
			return 0, fmt.Errorf("size %d: %w", size, err)
		}
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, size, root); err != nil {
			return 0, fmt.Errorf("size %d: %w", size, err)
		}
		checked++
	}
	return checked, nil
}

func (l *log) checkGiven(tree tlog.Tree, hashes tlog.HashReader, directory string) (int, error) {
	files, err := os.ReadDir(directory)
	if err != nil {
		return 0, err
	}
	for _, file := range files {
		content, err := os.ReadFile(filepath.Join(directory, file.Name()))
		if err != nil {
			return 0, err
		}
		name := strings.SplitN(file.Name(), ".", 2)
		number, err := strconv.ParseInt(name[0], 10, 64)
		if err != nil {
			return 0, err
		}
		if name[1] == "tlog-proof" {
			err = l.checkInclusion(tree, number, content)
		} else {
			err = checkConsistency(tree, hashes, number, content)
		}
		if err != nil {
			return 0, fmt.Errorf("%s: %w", file.Name(), err)
		}
	}
	return len(files), nil
}

// A tlog-proof brings its own checkpoint; only the record comes from the log.
func (l *log) checkInclusion(tree tlog.Tree, index int64, content []byte) error {
	parts := bytes.SplitN(content, []byte("\n\n"), 2)
	lines := strings.Split(string(parts[0]), "\n")
	if len(parts) != 2 || lines[0] != "c2sp.org/tlog-proof@v1" || lines[1] != fmt.Sprintf("index %d", index) {
		return fmt.Errorf("unexpected head %q", lines)
	}
	proven, err := l.open(parts[1])
	if err != nil {
		return err
	}
	path, err := parseHashes(lines[2:])
	if err != nil {
		return err
	}
	record, err := l.record(tree, index)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(path, proven.N, proven.Hash, index, tlog.RecordHash(record))
}

func checkConsistency(tree tlog.Tree, hashes tlog.HashReader, size int64, content []byte) error {
	root, err := tlog.TreeHash(size, hashes)
	if err != nil {
		return err
	}
	path, err := parseHashes(strings.Fields(string(content)))
	if err != nil {
		return err
	}
	return tlog.CheckTree(path, tree.N, tree.Hash, size, root)
}

func parseHashes(lines []string) ([]tlog.Hash, error) {
	var hashes []tlog.Hash
	for _, line := range lines {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

// Record reads an entry from its bundle: entries behind their lengths in two bytes, big endian.
func (l *log) record(tree tlog.Tree, index int64) ([]byte, error) {
	tile := tlog.Tile{H: 8, L: 0, N: index / 256, W: 256}
	if left := tree.N - tile.N*256; left < 256 {
		tile.W = int(left)
	}
	bundle, err := l.fetch(strings.Replace(path(tile), "tile/0/", "tile/entries/", 1))
	if err != nil {
		return nil, err
	}
	for skip := index % 256; ; skip-- {
		if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
			return nil, fmt.Errorf("the bundle of record %d ends too early", index)
		}
		record := bundle[2 : 2+int(binary.BigEndian.Uint16(bundle))]
		if skip == 0 {
			return record, nil
		}
		bundle = bundle[2+len(record):]
	}
}

func (l *log) Height() int { return 8 }

func (l *log) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		content, err := l.fetch(path(tile))
		if err != nil {
			return nil, err
		}
		if len(content) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes", path(tile), len(content))
		}
		data = append(data, content)
	}
	return data, nil
}

func (l *log) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

// C2SP leaves out the height that the Go checksum database has in its paths.
func path(tile tlog.Tile) string {
	return strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
}

func (l *log) fetch(name string) ([]byte, error) {
	if known, ok := l.tiles[name]; ok {
		return known, nil
	}
	content, err := l.read(name)
	if err == nil && name != "checkpoint" {
		l.tiles[name] = content
	}
	return content, err
}

func (l *log) read(name string) ([]byte, error) {
	if !strings.HasPrefix(l.prefix, "http") {
		return os.ReadFile(filepath.Join(l.prefix, filepath.FromSlash(name)))
	}
	response, err := http.Get(l.prefix + "/" + name)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", name, response.Status)
	}
	return io.ReadAll(response.Body)
}

// Sample returns numbers from first to last, both included.
func sample(first, last int64) []int64 {
	step := (last-first)/most + 1
	var numbers []int64
	for n := first; n < last; n += step {
		numbers = append(numbers, n)
	}
	return append(numbers, last)
}
