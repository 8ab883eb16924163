"""The report: notebooks run into pages, with an index of findings."""
