package safedreamer.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States one parameter, once: on the component of the settings record that holds it. JSON, command-line help, sliders,
 * tooltips and the README are made from these.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Parameter {

    /** The paper's symbol, or empty. */
    String symbol() default "";

    /** For people, capitalised: "Cost limit". */
    String name();

    /** What one unit of the value is: "cost per episode", "decisions"; empty for pure numbers. */
    String unit() default "";

    /** The default, as it would be typed. */
    String fallback();

    /** Smallest and largest value that is accepted, inclusive. */
    double min() default Double.NEGATIVE_INFINITY;

    double max() default Double.POSITIVE_INFINITY;

    /** The range in which a slider moves; NaN where no slider is shown. */
    double low() default Double.NaN;

    double high() default Double.NaN;

    AppliesWhen applies() default AppliesWhen.RESTART;

    /** One sentence that says what more of it does. */
    String help();
}
