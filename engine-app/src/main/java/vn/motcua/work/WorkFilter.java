package vn.motcua.work;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Priority;

/**
 * A list with its filters under a name of the officer's own; null means no restriction.
 *
 * @param label number of a label that the dossier bears
 * @param q part of a dossier code or of the owner's name
 */
record WorkFilter(
        @NotBlank @Size(max = 60) String name,
        @NotNull TaskList.Kind list,
        @Nullable @Size(max = 100) String step,
        @Nullable Urgency urgency,
        @Nullable Priority priority,
        @Nullable @Size(max = 20) String procedure,
        @Nullable @Size(max = 35) String unit,
        @Nullable @Min(1) Long label,
        @Nullable @Size(max = 100) String q) {}
