"""How good the pipeline is, on text that it was not written for."""
