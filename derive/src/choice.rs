//! `#[derive(Choice)]`: an enum whose variants have names in files.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Fields, Result};

/// The names and the readers of a choice.
pub fn choice(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(&input.ident, "a choice is an enum"));
    };
    if let Some(variant) = data.variants.iter().find(|variant| !matches!(variant.fields, Fields::Unit)) {
        return Err(Error::new_spanned(variant, "a variant of a choice holds nothing"));
    }
    let ident = &input.ident;
    let count = data.variants.len();
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let names: Vec<String> = variants.iter().map(|variant| snake(&variant.to_string())).collect();
    let is_default = |attribute: &Attribute| attribute.path().is_ident("default");
    let first = data.variants.iter().position(|variant| variant.attrs.iter().any(is_default));
    let starts_as = first.and_then(|at| names.get(at)).map_or(quote!(None), |name| quote!(Some(#name)));
    Ok(quote! {
        impl #ident {
            /// Every one, in order.
            pub const ALL: [Self; #count] = [#(Self::#variants),*];

            /// The names in files, in order.
            pub const NAMES: [&'static str; #count] = [#(#names),*];

            /// The one that holds where nothing was chosen, if there is one.
            pub const STARTS_AS: Option<&'static str> = #starts_as;

            /// The name in files.
            pub const fn name(self) -> &'static str {
                match self { #(Self::#variants => #names),* }
            }

            /// The one of this name, if this version knows it.
            pub fn parse(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.name() == name)
            }
        }

        impl crate::coaching::record::value::Choice for #ident {
            fn named(name: &str) -> Option<Self> {
                Self::parse(name)
            }
        }
    })
}

/// `InFocus` as `in_focus`.
pub fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}
