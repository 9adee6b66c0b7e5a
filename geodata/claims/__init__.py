"""Article and places in; its spatial statements, each with a verdict and its reason, out."""

from geodata.claims.check import check_rows
from geodata.claims.fields import field_of
from geodata.claims.find import find_claims
from geodata.claims.judge import judge
from geodata.claims.world import World

__all__ = ["World", "check_rows", "field_of", "find_claims", "judge"]
