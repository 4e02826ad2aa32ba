// Index: none
// What runs on the server is no graph.
SHOW TRANSACTIONS YIELD transactionId, parameters
WHERE parameters.kgRequest = $request
TERMINATE TRANSACTIONS transactionId YIELD message
RETURN message
