package vn.motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Person;

/**
 * What an officer wrote down about a dossier for other officers.
 *
 * @param text null once the personal data of the dossier were deleted
 * @param correctableUntil until when the one who asks may still correct it; null for all but the author, and then
 */
public record NoteView(
        long id,
        @Nullable String text,
        Person by,
        Instant at,
        @Nullable Instant correctedAt,
        @Nullable Instant correctableUntil) {}
