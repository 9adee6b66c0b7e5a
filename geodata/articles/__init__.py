"""Files and standard input in; articles with what is known of their origin out."""

from geodata.articles.files import read_articles
from geodata.articles.language import find_language

__all__ = ["find_language", "read_articles"]
