"""The only place that knows a database: values to rows and back, one history, one owner of the transaction."""
