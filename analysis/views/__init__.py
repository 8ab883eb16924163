"""Views of articles in a notebook or page: reading view and correction form."""
