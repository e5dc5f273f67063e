package vn.motcua.notes;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.UnitCode;

/**
 * A sentence to be used again in requests to supplement.
 *
 * @param procedureCode null for every procedure
 * @param shared whether everybody who works in the unit may use it; else its author only
 * @param own whether the caller has written it
 * @param removable whether the caller may delete it
 */
record PhraseView(
        long id,
        UnitCode unitCode,
        @Nullable String procedureCode,
        String text,
        boolean shared,
        boolean own,
        boolean removable) {

    PhraseView removable(boolean may) {
        return new PhraseView(id, unitCode, procedureCode, text, shared, own, may);
    }
}
