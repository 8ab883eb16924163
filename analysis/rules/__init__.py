"""The rules that find quotes and speakers: marks and words, reports, spans, names, who says it."""
