"""The engine over HTTP: OSCQuery, the monitor page, metrics, and the announcement on the network."""
