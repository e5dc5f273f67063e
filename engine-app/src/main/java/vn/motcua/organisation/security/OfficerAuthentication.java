package vn.motcua.organisation.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.motcua.shared.Actor;
import vn.motcua.shared.OfficerId;

/** An officer with a session. It grants nothing: what one may do is asked of Access. */
final class OfficerAuthentication extends AbstractAuthenticationToken implements Acting {

    private final transient OfficerId officer;

    OfficerAuthentication(OfficerId officer) {
        super(List.of());
        this.officer = officer;
        setAuthenticated(true);
    }

    @Override
    public Actor actor() {
        return Actor.of(officer);
    }

    @Override
    public Object getPrincipal() {
        return officer.value();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
