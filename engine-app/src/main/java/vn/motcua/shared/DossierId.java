package vn.motcua.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Internal number of a dossier, known before its public code is drawn; the engine's business key is its decimal form.
 */
public record DossierId(@JsonValue long value) {

    @JsonCreator
    public DossierId {
        if (value <= 0) {
            throw new IllegalArgumentException("A dossier id is positive, not " + value);
        }
    }

    /** The dossier behind an engine business key. */
    public static DossierId fromBusinessKey(String businessKey) {
        return new DossierId(Long.parseLong(businessKey));
    }

    public String businessKey() {
        return Long.toString(value);
    }

    @Override
    public String toString() {
        return businessKey();
    }
}
