package vn.motcua.organisation;

import java.util.List;
import vn.motcua.shared.Text;

/** Accounts that the sign-in page offers as cards; only the demo has a bean of this type. */
public interface DemoAccounts {

    List<DemoAccount> list();

    /** One card, in the clear: nothing of it exists outside the demo. */
    record DemoAccount(String username, String password, String name, Text title, Text unit, List<Attempt> tries) {}

    /** Something worth trying, and the page that opens for it. */
    record Attempt(Text title, String path) {}
}
