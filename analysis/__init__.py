"""Citatstreg: who speaks in Danish news, how much, and how readably.

>>> import analysis as an
>>> news = an.load("seeds", "data/articles")
>>> density = an.quote_density(news)
>>> share = an.speaker_share(news)
>>> scores = an.readability(news)

The public names are listed in ``__init__.pyi`` and imported on first use (PEP 562), so that
``import analysis`` is quick. Charts are in ``an.charts``.
"""

import lazy_loader

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
