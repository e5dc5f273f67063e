package vn.motcua.journal;

import java.util.function.Supplier;
import vn.motcua.shared.Rejection;

/** The way every change runs: one transaction, and once only for each Idempotency-Key of a request. */
public interface Commands {

    /**
     * Runs the command in one transaction. Under a request with an {@code Idempotency-Key} its result is stored with
     * the change, as the JSON that the client gets; so the controller answers exactly this result (or a
     * {@code ResponseEntity} of it, whose status is kept). The same request again gets the stored answer and changes
     * nothing; while the first one still runs, the second waits for it. Keys of different actors never meet.
     *
     * @throws Rejection {@code idempotency-key-reused} when the key came with another request before,
     *     {@code idempotency-key-malformed} when it is not 8 to 64 characters of A-Z, a-z, 0-9 and hyphen
     */
    <T> T run(Supplier<T> command);
}
