package vn.motcua.work;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Priority;

/**
 * A list of the officer with its filters, whatever page is shown; null means no restriction.
 *
 * @param list one of the officer's lists by its name, as the list itself is asked for
 * @param label number of a label that the dossier bears
 * @param q part of a dossier code or of the owner's name
 */
public record TaskFilter(
        @NotBlank @Size(max = 20) String list,
        @Nullable @Size(max = 100) String step,
        @Nullable Urgency urgency,
        @Nullable Priority priority,
        @Nullable @Size(max = 20) String procedure,
        @Nullable @Size(max = 35) String unit,
        @Nullable @Min(1) Long label,
        @Nullable @Size(max = 100) String q) {

    TaskQuery query(int size) {
        return new TaskQuery(TaskList.Kind.of(list), step, urgency, priority, procedure, unit, label, q, null, size);
    }
}
