package vn.motcua.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.TermRule;
import vn.motcua.organisation.Unit;

/**
 * An appointment with the applicant.
 *
 * @param part name of the part of a group that it is for; null for the dossier as a whole
 * @param explanation why the due date is this one, Vietnamese sentences
 * @param manner path in the declaration of how the result is wanted; null when not asked
 * @param returnedAt where the result is handed out; null for the agency itself
 */
record Slip(
        Unit agency,
        @Nullable String part,
        TermRule term,
        Instant receivedAt,
        Instant dueAt,
        List<String> explanation,
        @Nullable String manner,
        @Nullable String returnedAt) {}
