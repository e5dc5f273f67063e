package vn.motcua.api;

import java.util.Map;
import java.util.Set;

/**
 * One request that must be refused.
 *
 * @param what is wrong
 * @param who sends it
 * @param path with the variables filled in
 * @param headers beside those of every request; one without a value is left out
 * @param field that the answer names; null where no single field is wrong
 * @param rules codes of the problems that may answer, because each names the rule that is broken; empty where the field
 *     says enough
 */
record BadInput(
        String what,
        Sender who,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        String field,
        Set<String> rules) {

    /** Who sends a request. */
    enum Sender {
        OWN,
        OTHER_UNIT,
        NOBODY
    }
}
