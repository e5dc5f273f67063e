package vn.motcua.dossier;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * The due date that should have been promised.
 *
 * @param revision of the dossier that was looked at
 * @param reasonCode of the group {@code resetDue}
 */
record DueReset(
        @NotNull @Min(0) Integer revision,
        @NotNull Instant dueAt,
        @NotBlank @Size(max = 60) String reasonCode,
        @NotBlank @Size(max = 2000) String note) {}
