package vn.motcua.document.handover;

import java.util.Set;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/** Who hands paper over or takes it: the counter, or those of a unit who settle. */
public enum Side {
    COUNTER("Bộ phận Một cửa", "One-stop unit", Role.RECEPTION_OFFICER, Role.RESULT_OFFICER),
    DIVISION(
            "Bộ phận chuyên môn", "Division", Role.DIVISION_HEAD, Role.CASE_OFFICER, Role.APPROVER, Role.RECORDS_CLERK);

    private final Text title;
    private final Set<Role> roles;

    Side(String vi, String en, Role... roles) {
        this.title = new Text(vi, en);
        this.roles = Set.of(roles);
    }

    public Text title() {
        return title;
    }

    /** Roles whose holders hand over and take for this side. */
    Set<Role> roles() {
        return roles;
    }

    /** To whom this side hands over, and of whom it takes. */
    public Side other() {
        return this == COUNTER ? DIVISION : COUNTER;
    }
}
