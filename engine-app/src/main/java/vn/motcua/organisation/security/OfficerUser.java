package vn.motcua.organisation.security;

import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.motcua.shared.OfficerId;

/** The provider's user under the officer's number, which is all that the session keeps. */
final class OfficerUser extends DefaultOidcUser {

    private final String officer;

    OfficerUser(OfficerId officer, OidcUser user) {
        super(user.getAuthorities(), user.getIdToken(), user.getUserInfo());
        this.officer = officer.value();
    }

    @Override
    public String getName() {
        return officer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficerUser user && officer.equals(user.officer) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return officer.hashCode();
    }
}
