package vn.motcua.journal;

/**
 * What a command answered.
 *
 * @param status HTTP
 * @param body JSON as it was sent, null when there was none
 */
record StoredAnswer(int status, String body) {}
