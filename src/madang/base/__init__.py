"""What every room stands on: ids, errors, the clock."""
