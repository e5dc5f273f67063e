package vn.motcua.office;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;
import vn.motcua.testing.ProductTest;

/**
 * The whole product under a clock that the tests move. All classes share one application; the sweeper acts only when a
 * test says that time has passed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ProductTest(properties = {"motcua.deadline.sweep=PT10H", "motcua.notice.push=PT0.1S"})
@Import({OfficeClock.Placing.class, Postbox.Setting.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public @interface OfficeTest {}
