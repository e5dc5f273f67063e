package vn.motcua.organisation.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.shared.CurrentActor;

/** Names the actor of the request's thread. */
final class ActorFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Acting acting)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            CurrentActor.runAs(acting.actor(), () -> proceed(request, response, chain));
        } catch (Carried e) {
            e.rethrow();
        }
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Carried(e);
        }
    }

    /** Brings a checked exception through the supplier. */
    private static final class Carried extends RuntimeException {
        private Carried(Exception cause) {
            super(cause);
        }

        private void rethrow() throws IOException, ServletException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
