/** The custom functions. Importing a file associates its functions with Excel: the build appends the calls. */
import "./lookup";
import "./aggregate";
import "./calculate";
import "./statement";
import "./plan";
