package vn.motcua.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.engine.TestModels.userTask;

import java.util.Set;
import vn.motcua.engine.BundleSource;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** What the check at deploy says of a bundle. */
final class CheckedBundles {

    /** A task that nothing is to be said against. */
    static final String TASK = userTask("Task_A", "CASE_OFFICER", "");

    private static final Set<String> DELEGATES = Set.of("askDelegate");

    private CheckedBundles() {}

    static Rejection rejection(BundleSource source) {
        return catchThrowableOfType(Rejection.class, () -> BundleCheck.check(source, DELEGATES));
    }

    static void assertNames(Violation violation, String place, String words) {
        assertThat(violation.field()).startsWith(place);
        Text rule = violation.rule();
        assertThat(rule.en()).contains(words);
        assertThat(rule.vi()).isNotBlank().isNotEqualTo(rule.en());
    }
}
