#!/usr/bin/env python3
"""Join the annotations (offsets only) with the corpus into the scorer's gold format.

  join.py dev.jsonl > gold.jsonl
  score_quotes.py gold.jsonl predictions.jsonl --core

Output, one passage a line: {"id", "text", "document", "range", "quotes": [...], "terms": [...], "turns": [...]}.
Rows of type `term` (scare quotes, terms, titles) go to "terms": they must not be reported as quotations.
--optional ignore (default): optional rows get "speech": false, so that --core and --speech-only count them neither way
           wanted: left as annotated;   drop: left out (then a prediction there is an error)
Predictions: offsets relative to the passage; the "id" is the passage's id ("<row>@<start>-<end>").
"""
import argparse, gzip, json, os, sys

CORPUS = os.path.join(os.environ.get('SPEECHCORPUS_DATA', ''), 'corpora', 'speeches.jsonl.gz')


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('annotations')
    ap.add_argument('--corpus', default=CORPUS)
    ap.add_argument('--optional', choices=['ignore', 'wanted', 'drop'], default='ignore')
    a = ap.parse_args()
    with open(a.annotations, encoding='utf8') as f:
        rows = [json.loads(l) for l in f if l.strip()]
    wanted = {r['document'] for r in rows}
    texts = {}
    with gzip.open(a.corpus, 'rt', encoding='utf8') as f:
        for l in f:
            if len(texts) == len(wanted):
                break
            r = json.loads(l)
            if r['id'] in wanted:
                texts[r['id']] = r['text']
    missing = wanted - set(texts)
    if missing:
        sys.exit('not in the corpus: ' + ', '.join(sorted(missing)))
    for r in rows:
        s, e = r['range']
        text = texts[r['document']][s:e]
        quotes, terms = [], []
        for q in r['quotes']:
            for x in [q['content'], q['cue'], q['speaker']] + (q.get('parts') or []):
                if x and not 0 <= x[0] < x[1] <= len(text):
                    sys.exit(f"{r['id']}: offsets {x} outside the passage")
            if q['type'] == 'term':
                terms.append(q)
                continue
            if q.get('optional'):
                if a.optional == 'drop':
                    continue
                if a.optional == 'ignore':
                    q = dict(q, speech=False)
            quotes.append(q)
        print(json.dumps({'id': r['id'], 'text': text, 'document': r['document'], 'range': r['range'],
                          'quotes': quotes, 'terms': terms, 'turns': r.get('turns', [])}, ensure_ascii=False))


if __name__ == '__main__':
    main()
