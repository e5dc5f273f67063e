package vn.motcua.shared.web;

import org.slf4j.MDC;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Names the dossier that this thread works on: in every line of the log and in the problem that a request ends in. */
public final class DossierContext {

    static final String ATTRIBUTE = DossierContext.class.getName();
    private static final String LOGGED = "dossier";

    private DossierContext() {}

    /** From now on; a request forgets it at its end by itself, any other work calls {@link #end()}. */
    public static void begin(String dossierCode) {
        MDC.put(LOGGED, dossierCode);
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, dossierCode, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The work on the dossier is done; inside a request the name stays until its end. */
    public static void end() {
        if (RequestContextHolder.getRequestAttributes() == null) {
            MDC.remove(LOGGED);
        }
    }

    static void endOfRequest() {
        MDC.remove(LOGGED);
    }
}
