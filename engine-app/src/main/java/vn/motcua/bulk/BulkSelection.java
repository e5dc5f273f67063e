package vn.motcua.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.work.TaskFilter;

/**
 * Which steps: those that were ticked, or all that a list shows under its filters. Exactly one of the two.
 *
 * @param tasks with the versions that the officer saw
 */
record BulkSelection(
        @Nullable @Valid @Size(min = 1, max = 1000) List<@Valid @NotNull Ticked> tasks,
        @Nullable @Valid TaskFilter all) {

    record Ticked(
            @NotBlank @Size(max = 64) String taskId,
            @NotNull @Min(1) Integer version) {}

    void require() {
        if ((tasks == null) == (all == null)) {
            throw Rejection.invalid(
                    "selection",
                    null,
                    new Text(
                            "Chọn từng việc (tasks) hoặc tất cả việc khớp bộ lọc (all), không chọn cả hai.",
                            "Choose single tasks or all that match, not both."));
        }
    }
}
