"""From files to articles: finding, reading, checking and dating them."""
