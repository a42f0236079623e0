// Pages are whole without this. Here, words and their note in the margin light up together.
"use strict";
(function () {
  function pair(id, on) {
    document.querySelectorAll('[data-statement="' + id + '"]').forEach(function (e) { e.classList.toggle("active", on); });
    var note = document.getElementById("n-" + id);
    if (note) { note.classList.toggle("active", on); }
  }
  function id(target) {
    var said = target.closest && target.closest("[data-statement]");
    if (said) { return said.dataset.statement; }
    var note = target.closest && target.closest(".margin li[id^='n-']");
    return note ? note.id.slice(2) : null;
  }
  ["mouseover", "focusin"].forEach(function (event) {
    document.addEventListener(event, function (e) { var i = id(e.target); if (i) { pair(i, true); } });
  });
  ["mouseout", "focusout"].forEach(function (event) {
    document.addEventListener(event, function (e) { var i = id(e.target); if (i) { pair(i, false); } });
  });
  document.addEventListener("click", function (e) {
    var said = e.target.closest && e.target.closest("mark[data-statement]");
    if (said && !e.target.closest("a") && !String(window.getSelection())) { location.hash = "n-" + said.dataset.statement; }
  });
})();
