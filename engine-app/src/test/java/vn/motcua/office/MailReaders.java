package vn.motcua.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.motcua.shared.Role;

/** Officers of a ward who get mail, and who administers their accounts. */
final class MailReaders {

    private final Ward ward;
    final Desk administrator;

    MailReaders(Ward ward) {
        this.ward = ward;
        this.administrator = ward.officer("Bế Thị Quản", Role.UNIT_ADMIN);
    }

    /** An officer with an address who wants such mail from now on. */
    Desk open(String name, String wish, String language) {
        Desk officer = ward.officer(name, Role.CASE_OFFICER);
        move(officer, address(officer));
        officer.put("/api/mail-preferences", Map.of("wish", wish, "language", language))
                .expect(200);
        return officer;
    }

    /** Another address, or with null none. */
    void move(Desk officer, String address) {
        Map<String, Object> body = new HashMap<>();
        body.put("address", address);
        administrator
                .put("/api/officers/" + officer.officer() + "/mail-address", body)
                .expect(204);
    }

    static String address(Desk officer) {
        return officer.officer().toLowerCase(Locale.ROOT) + "@thunghiem.example";
    }
}
