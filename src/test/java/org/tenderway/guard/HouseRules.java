package org.tenderway.guard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;

/** What the compiled classes of the product must keep to. */
public final class HouseRules {

    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

    // The one clock, and the training clock that moves it.
    private static final String THE_CLOCK = "org\\.tenderway\\.engine\\.(OneClock|SteppingClock)(\\$.*)?";

    private HouseRules() {}

    public static final ArchRule ONLY_DOORS_KNOW_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.tenderway.engine..", "db.migration..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("leaving the engine must cost the doors and one room");

    public static final ArchRule TIME_IS_HANDED_IN = noClasses()
            .that(describe("are not the one clock", type -> !type.getName().matches(THE_CLOCK)))
            .should()
            .accessTargetWhere(describe("read the machine's clock", HouseRules::readsTheMachinesClock))
            .because("rules and timers share one clock that a test can move");

    public static final ArchRule DOMAIN_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..web..", "..process..", "..servlet..", "org.springframework.http..")
            .because("pages and doors call the domain, never the reverse");

    public static final ArchRule REPOSITORIES_STAY_INSIDE = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .because("other rooms ask the counter, not the table");

    public static final ArchRule NAMES_EXPLAIN = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)(\\$.*)?")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..dto..", "..impl..")
            .because("a name says what a thing does");

    public static final ArchRule NO_FLOATING_POINT = noFields()
            .should()
            .haveRawType(describe("a floating-point type", HouseRules::isFloating))
            .because("money, weights and scores are exact");

    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(Inject.class)
            .because("a class shows what it needs in its constructor");

    public static final ArchRule VOCABULARY_IS_JDK_ONLY = noClasses()
            .that()
            .resideInAPackage("org.tenderway.vocabulary..")
            .should()
            .dependOnClassesThat(describe(
                    "are neither of the JDK nor of the vocabulary",
                    (JavaClass type) -> !type.getPackageName().startsWith("java.")
                            && !type.getPackageName().isEmpty()
                            && !type.getPackageName().startsWith("org.jspecify.")
                            && !type.getPackageName().startsWith("org.springframework.modulith")
                            && !resideInAPackage("org.tenderway.vocabulary..").test(type)))
            .because("words that every room speaks import nothing");

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        boolean noClockGiven = access.getTarget().getFullName().matches(".*\\((java\\.time\\.ZoneId)?\\)");
        return (owner.startsWith("java.time.") && name.equals("now") && noClockGiven)
                || (owner.equals("java.time.Clock") && SYSTEM_CLOCKS.contains(name))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.equals(Date.class.getName()) && name.equals("<init>") && noClockGiven)
                || (owner.equals(Calendar.class.getName()) && name.equals("getInstance"));
    }

    private static boolean isFloating(JavaClass type) {
        return Set.of("float", "double", "java.lang.Float", "java.lang.Double").contains(type.getName());
    }
}
