package vn.motcua.organisation;

import java.util.List;
import vn.motcua.shared.Text;

/** Accounts that the sign-in page offers as cards; only the demo has a bean of this type. */
public interface DemoAccounts {

    /** The cards; empty while the demo is being made. */
    List<DemoAccount> list();

    /** How many percent of the demo are made, null when it is ready: until then nobody can sign in. */
    Integer making();

    /** One card, in the clear: nothing of it exists outside the demo. */
    record DemoAccount(String username, String password, String name, Text title, Text unit, List<Attempt> tries) {}

    /** Something worth trying, and the page that opens for it. */
    record Attempt(Text title, String path) {}
}
