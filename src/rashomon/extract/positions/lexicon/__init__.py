"""The words by which news names proposals and says who stands where on them."""
