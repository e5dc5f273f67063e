package vn.motcua.size;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.shared.Role;

/** Who is at work while the product is measured: the officers of the busiest communes. */
record Crew(String supervisor, List<Member> officers) {

    private static final int COMMUNES = 10;

    private static final List<Role> ROLES =
            List.of(Role.RECEPTION_OFFICER, Role.CASE_OFFICER, Role.APPROVER, Role.RECORDS_CLERK, Role.RESULT_OFFICER);

    /** One of them. */
    record Member(String username, String role, String unit) {}

    static Crew of(Organisation organisation) {
        List<Member> officers = new ArrayList<>();
        for (Organisation.Locality locality : Share.ranked(organisation).subList(0, COMMUNES)) {
            for (Role role : ROLES) {
                Post post = new Post(Site.COMMUNE, role, 0);
                officers.add(new Member(
                        organisation.officer(locality, post).toLowerCase(Locale.ROOT),
                        role.name(),
                        organisation.place(locality, Site.COMMUNE).code()));
            }
        }
        return new Crew(Organisation.SUPERVISOR.toLowerCase(Locale.ROOT), officers);
    }
}
