package vn.motcua.demo;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import vn.motcua.testing.Alone;

/** Everything that is looked at in the whole demo, one after the other: making it takes a minute and more. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
@Alone
class WholeDemoIT {

    @Nested
    @Order(1)
    class Contents extends DemoContents {}

    @Nested
    @Order(2)
    class Cards extends DemoCards {}

    /** Works in it. */
    @Nested
    @Order(3)
    @DisabledIfSystemProperty(named = "ui.skip", matches = ".*", disabledReason = "built without the user interface")
    class UserInterface extends TaskUi {}
}
