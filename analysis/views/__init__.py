"""Views of articles and quotes in a notebook or page, and the correction form."""
