"""The material as it arrived, and whom it comes from."""
