package vn.motcua.organisation;

import java.util.List;
import vn.motcua.shared.OfficerId;

/**
 * An officer to be entered.
 *
 * @param id number that the caller assigns
 * @param username becomes lower case
 * @param name becomes NFC
 * @param password in clear, at least 10 characters; null when the officer signs in through OpenID Connect only
 */
public record NewOfficer(OfficerId id, String username, String name, String password, List<Position> positions) {

    public NewOfficer {
        positions = List.copyOf(positions);
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "NewOfficer[" + id + "]";
    }
}
