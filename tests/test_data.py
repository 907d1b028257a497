"""What tools compiled or learned comes with the package as they wrote it."""

from hashlib import sha256
from importlib.resources import files

import pytest

# Written by tools/; a new hash is committed together with what the tool was run on anew for.
WRITTEN = {
    "acts.tsv": "0ec12a6ecab28bf766bdb9c76390f42cc51cecce6904460b1026d23c988596ac",
    "boundaries.toml": "5e0b50d3559e34972ee546819615a2984f5db15ab68a4def1e4f07763023de7d",
    "event_coreference.toml": "1fcccf901871e95bc627078866e26051c583e64275ebaf0ef3e2c3bb05d142fd",
    "frequencies.tsv": "bb3cf1f5c1cc41a8f15ce2ef5b33f3b2a307bb6681916676f696166a49de29d2",
    "gazetteer.tsv": "f9cd284e9110fc888e7b13773d752b0c65427ab14c3bc5eb5b5868f9d19b1ebe",
    "land.tsv": "059f0ddac7bdb0ab0aafedac522604674b67af835df2cc11aad590aadd171654",
    "likeness.toml": "5a32d522be091b94b0ddc2dd988a1762e18459ca2fa501eedfbb8847a84fbf03",
    "surroundings.toml": "be6e6228d38ebfe0fc21c63392b7ac87e31b8afbedd9b8dfaa640a7e43d9f890",
}


@pytest.mark.parametrize("name", WRITTEN)
def test_data_is_as_its_tool_wrote_it(name: str) -> None:
    assert sha256((files("rashomon") / "data" / name).read_bytes()).hexdigest() == WRITTEN[name]
