package vn.motcua.bulk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * What is decided, the same for every step.
 *
 * @param step COMPLETE: id of the step that the decision is for; other steps are left alone
 * @param data COMPLETE: values of the step's form
 * @param officerId ASSIGN: who gets the steps
 * @param reasonCode ASSIGN and EXTEND: coded reason
 * @param workingDays EXTEND: 1 to 30
 * @param note EXTEND: for the apology
 * @param form PRINT: number of the form, 01 to 06, or BL or BN for a receipt
 */
record BulkDecision(
        @Nullable @Size(max = 100) String step,
        @Nullable @Size(max = 200) Map<String, Object> data,
        @Nullable OfficerId officerId,
        @Nullable @Size(max = 60) String reasonCode,
        @Nullable @Min(1) @Max(30) Integer workingDays,
        @Nullable @Size(max = 2000) String note,
        @Nullable @Pattern(regexp = "0[1-6]|BL|BN") String form) {

    static final BulkDecision NONE = new BulkDecision(null, null, null, null, null, null, null);

    /** @throws Rejection invalid for the first part that the kind needs and that is missing */
    void require(BulkKind kind) {
        switch (kind) {
            case CLAIM -> {
                // needs nothing
            }
            case COMPLETE -> {
                present("step", step);
                present("data", data);
            }
            case ASSIGN -> {
                present("officerId", officerId);
                present("reasonCode", reasonCode);
            }
            case EXTEND -> {
                present("workingDays", workingDays);
                present("reasonCode", reasonCode);
            }
            case PRINT -> present("form", form);
        }
    }

    private static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw Rejection.invalid(
                    "decision." + field,
                    null,
                    new Text("Thao tác này cần thông tin này.", "This action needs this entry."));
        }
    }
}
