package vn.motcua.organisation.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import vn.motcua.organisation.MachineClient;
import vn.motcua.shared.Actor;

/** A machine client that sent its own secret with the request. */
final class ClientAuthentication extends AbstractAuthenticationToken implements Acting {

    private final transient MachineClient client;

    ClientAuthentication(MachineClient client) {
        super(List.of());
        this.client = client;
        setAuthenticated(true);
    }

    @Override
    public Actor actor() {
        return client.actor();
    }

    @Override
    public Object getPrincipal() {
        return client.id();
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
