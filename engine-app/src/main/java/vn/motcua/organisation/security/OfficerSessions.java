package vn.motcua.organisation.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;

/**
 * A session holds the officer's number and nothing else, so sessions outlive an upgrade, and each request sees the
 * officer as the organisation knows them now: whoever is locked is out.
 */
@Component
public class OfficerSessions implements SecurityContextRepository {

    /** Attribute of a session: whose it is. */
    static final String OFFICER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final Officers officers;

    OfficerSessions(Officers officers) {
        this.officers = officers;
    }

    /**
     * Makes the session the officer's: emptied, and under a new id, so that nobody who planted an id shares it. It is not
     * invalidated, because a session whose id was just changed and not yet stored would come back under the old one.
     */
    public void begin(OfficerId officer, HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        if (!session.isNew()) {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
            request.changeSessionId();
        }
        session.setAttribute(OFFICER, officer.value());
    }

    /** Ends the session, if there is one. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return officer(request).isPresent();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        DeferredSecurityContext context = loadDeferredContext(holder.getRequest());
        return context.get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null) {
            end(request);
        } else {
            begin(new OfficerId(authentication.getName()), request);
        }
    }

    private Optional<OfficerId> officer(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(OFFICER) instanceof String number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(officers.get(new OfficerId(number)))
                    .filter(Officer::active)
                    .map(Officer::id);
        } catch (Rejection unknown) {
            // the officer is no longer in the organisation: the same as no session
            return Optional.empty();
        }
    }

    private final class Loaded implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private SecurityContext context;

        private Loaded(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = officer(request)
                        .<SecurityContext>map(id -> new SecurityContextImpl(new OfficerAuthentication(id)))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
